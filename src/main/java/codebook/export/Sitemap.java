package codebook.export;

import codebook.graph.Graph;
import codebook.graph.Routes;
import codebook.model.Catalog;
import codebook.model.Client;
import codebook.model.CodeSystem;
import codebook.model.Entry;
import codebook.model.Kind;
import codebook.model.Language;
import codebook.model.Provider;
import codebook.site.Lazy;
import codebook.site.OutputFile;
import codebook.site.Outputs;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Sitemaps for search engines: one per language, each page with its versions in the other languages, and an index of them
 * (sitemaps.org protocol 0.9; alternates as in Google's documentation of localized versions).
 */
public final class Sitemap {

    private final Catalog catalog;
    private final Graph graph;
    private final Routes routes;

    public Sitemap(Catalog catalog, Graph graph, Routes routes) {
        this.catalog = catalog;
        this.graph = graph;
        this.routes = routes;
    }

    /** A page in every language, with the day of its last review. */
    private record Page(
            Function<Language, String> address, @Nullable LocalDate reviewed) {}

    /** Adds the sitemaps, their index, and the robots file that names it. */
    public void addTo(Outputs site) {
        Lazy<List<Page>> pages = new Lazy<>(this::pages);
        StringBuilder index = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        for (Language language : catalog.languages()) {
            String file = "sitemap-" + language.tag() + ".xml";
            site.add(file, () -> sitemap(pages.get(), language).getBytes(StandardCharsets.UTF_8));
            index.append("<sitemap><loc>").append(url("/" + file)).append("</loc></sitemap>\n");
        }
        site.add(OutputFile.ofText(
                "sitemap.xml", index.append("</sitemapindex>\n").toString()));
        site.add(OutputFile.ofText("robots.txt", "User-agent: *\nAllow: /\n\nSitemap: " + url("/sitemap.xml") + "\n"));
    }

    private List<Page> pages() {
        List<Page> pages = new ArrayList<>();
        pages.add(new Page(routes::home, null));
        pages.add(new Page(routes::search, null));
        pages.add(new Page(routes::explain, null));
        pages.add(new Page(routes::coverage, null));
        pages.add(new Page(routes::fields, null));
        catalog.settings().systems().stream()
                .map(CodeSystem::path)
                .distinct()
                .forEach(path -> pages.add(new Page(language -> routes.map(path, language), null)));
        for (Kind kind : Kind.values()) {
            if (kind != Kind.CODE) {
                pages.add(new Page(language -> routes.list(kind, language), null));
            }
        }
        for (Entry entry : catalog.entries()) {
            pages.add(new Page(
                    language -> routes.page(entry, language), entry.head().reviewed()));
        }
        for (Client client : catalog.clients()) {
            for (Provider provider : graph.providers(client)) {
                pages.add(new Page(
                        language -> routes.sheet(client, provider, language),
                        client.head().reviewed()));
            }
        }
        for (Provider provider : catalog.providers()) {
            if (!graph.replies(provider).isEmpty()) {
                pages.add(new Page(language -> routes.replies(provider, language), null));
            }
        }
        return pages;
    }

    private String sitemap(List<Page> pages, Language language) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\""
                + " xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n");
        for (Page page : pages) {
            xml.append("<url><loc>").append(url(page.address.apply(language))).append("</loc>");
            if (page.reviewed != null) {
                xml.append("<lastmod>").append(page.reviewed).append("</lastmod>");
            }
            for (Language other : catalog.languages()) {
                xml.append("<xhtml:link rel=\"alternate\" hreflang=\"")
                        .append(other.tag())
                        .append("\" href=\"")
                        .append(url(page.address.apply(other)))
                        .append("\"/>");
            }
            xml.append("</url>\n");
        }
        return xml.append("</urlset>\n").toString();
    }

    /** Addresses are made of letters, digits, dots, hyphens and slashes only, so nothing in them needs escaping in XML. */
    private String url(String address) {
        return catalog.settings().baseUrl() + address.substring(1);
    }
}
