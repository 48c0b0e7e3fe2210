package codebook.pages;

import codebook.model.Counted;
import freemarker.core.HTMLOutputFormat;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.Version;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What templates may see: text, numbers, truth values, lists, maps, {@link Markup}, words that go with a number
 * ({@code s.fix.more(3)}), and of any other Java object only the components of records. No method of any object can be called from
 * a template.
 */
final class RecordWrapper extends SimpleObjectWrapper {

    private static final ClassValue<Map<String, Method>> COMPONENTS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            Map<String, Method> accessors = new LinkedHashMap<>();
            for (RecordComponent component : type.getRecordComponents()) {
                Method accessor = component.getAccessor();
                accessor.setAccessible(true); // view records are not public
                accessors.put(component.getName(), accessor);
            }
            return accessors;
        }
    };

    RecordWrapper(Version version) {
        super(version);
    }

    @Override
    protected TemplateModel handleUnknownType(Object object) throws TemplateModelException {
        if (object instanceof Counted counted) {
            return new WithNumber(counted);
        }
        if (object instanceof Markup markup) {
            return HTMLOutputFormat.INSTANCE.fromMarkup(markup.html());
        }
        return object instanceof Record view
                ? new View(view, COMPONENTS.get(view.getClass()))
                : super.handleUnknownType(object);
    }

    /** Words to call with their number. */
    private record WithNumber(Counted words) implements TemplateMethodModelEx {
        @Override
        @SuppressWarnings("rawtypes") // the library's signature
        public TemplateModel exec(List arguments) throws TemplateModelException {
            if (arguments.size() == 1 && arguments.get(0) instanceof TemplateNumberModel number) {
                return new SimpleScalar(words.with(number.getAsNumber().longValue()));
            }
            throw new TemplateModelException("words that go with a number take one number");
        }
    }

    /** A record as a hash of its components. */
    private final class View implements TemplateHashModel {

        private final Record view;
        private final Map<String, Method> components;

        View(Record view, Map<String, Method> components) {
            this.view = view;
            this.components = components;
        }

        @Override
        public TemplateModel get(String name) throws TemplateModelException {
            Method accessor = components.get(name);
            if (accessor == null) {
                return null;
            }
            try {
                return wrap(accessor.invoke(view));
            } catch (ReflectiveOperationException e) {
                throw new TemplateModelException("component " + name, e);
            }
        }

        @Override
        public boolean isEmpty() {
            return components.isEmpty();
        }
    }
}
