package codebook.export;

import codebook.graph.Routes;
import codebook.model.Catalog;
import codebook.model.Language;
import codebook.model.Provider;
import codebook.site.Outputs;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

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

    /** Adds every file, to be made when it is asked for. */
    public void addTo(Outputs site) {
        Language first = catalog.settings().defaultLanguage();
        for (Provider provider : catalog.providers()) {
            for (String address : routes.autoconfig(provider)) {
                add(site, address, () -> Autoconfig.of(provider, catalog.languages(), page(provider, first)));
            }
            for (Language language : catalog.languages()) {
                routes.profile(provider, language)
                        .ifPresent(address ->
                                add(site, address, () -> Profile.of(provider, language, page(provider, language))));
            }
        }
    }

    /** The absolute address of its page. */
    private String page(Provider provider, Language language) {
        return catalog.settings().baseUrl() + routes.page(provider, language).substring(1);
    }

    private static void add(Outputs site, String address, Supplier<String> text) {
        site.add(address.substring(1), () -> text.get().getBytes(StandardCharsets.UTF_8));
    }
}
