package codebook.export;

import codebook.graph.Routes;
import codebook.model.Catalog;
import codebook.model.Language;
import codebook.model.Provider;
import codebook.site.OutputFile;
import java.util.ArrayList;
import java.util.List;

/**
 * The settings of mail services as files that mail programs read: {@link Autoconfig} for Thunderbird and its relatives, one
 * per mail domain, and {@link Profile} for Apple's systems, one per service and language.
 */
public final class AccountFiles {

    private final Catalog catalog;
    private final Routes routes;

    public AccountFiles(Catalog catalog, Routes routes) {
        this.catalog = catalog;
        this.routes = routes;
    }

    public List<OutputFile> files() {
        List<OutputFile> files = new ArrayList<>();
        Language first = catalog.settings().defaultLanguage();
        for (Provider provider : catalog.providers()) {
            List<String> addresses = routes.autoconfig(provider);
            if (!addresses.isEmpty()) {
                String xml = Autoconfig.of(provider, catalog.languages(), page(provider, first));
                addresses.forEach(address -> files.add(file(address, xml)));
            }
            for (Language language : catalog.languages()) {
                routes.profile(provider, language)
                        .map(address -> file(address, Profile.of(provider, language, page(provider, language))))
                        .ifPresent(files::add);
            }
        }
        return files;
    }

    /** The absolute address of its page. */
    private String page(Provider provider, Language language) {
        return catalog.settings().baseUrl() + routes.page(provider, language).substring(1);
    }

    private static OutputFile file(String address, String text) {
        return OutputFile.ofText(address.substring(1), text);
    }
}
