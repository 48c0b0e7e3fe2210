package codebook.whole;

import static org.junit.jupiter.api.Assertions.assertFalse;

import codebook.browser.Axe;
import codebook.browser.Chromium;
import codebook.browser.Reader;
import codebook.browser.Visit;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pages of every kind in the browser: nothing is wrong with them for anybody. */
class KindsIT {

    /** Neutral pages take readers on to their language; this reader's is not on offer. */
    private static final Reader STRANGER = new Reader("fi-FI", "Europe/Helsinki", ColorScheme.LIGHT, true, 1280, 800);

    private static final Map<String, Reader> READERS = Map.of("en", Reader.ENGLISH, "ru", Reader.RUSSIAN);

    private static final PageKinds KINDS = PageKinds.richest(RealSite.SITE);

    @Test
    void no_kind_of_page_has_a_barrier_in_either_scheme() {
        List<String> findings = new ArrayList<>();
        for (String language : RealSite.SITE.languages()) {
            findings.addAll(barriersInBothSchemes(KINDS.in(language), reader(language)));
        }
        findings.addAll(barriersInBothSchemes(KINDS.neutral(), STRANGER));

        Findings.none(findings);
    }

    @Test
    void no_kind_of_page_has_a_barrier_on_a_phone() {
        List<String> findings = new ArrayList<>();
        String language =
                RealSite.SITE.languages().get(RealSite.SITE.languages().size() - 1);
        findings.addAll(barriers(KINDS.in(language), reader(language).onPhone()));
        findings.addAll(barriers(KINDS.neutral(), STRANGER.onPhone()));

        Findings.none(findings);
    }

    @Test
    void steps_in_place_have_no_barrier() {
        List<String> findings = new ArrayList<>();
        for (String language : RealSite.SITE.languages()) {
            for (Reader reader :
                    List.of(reader(language), reader(language).dark().onPhone())) {
                try (Visit visit = Chromium.visit(From.HOST.site(), reader)) {
                    Page page = visit.open(language + "/smtp/530/#program=outlook&service=gmail");
                    page.waitForSelector("form.choosers[data-shown]:not([data-shown='0'])");
                    shorten(page);
                    Axe.violations(page).forEach(barrier -> findings.add(language + ": " + barrier));
                }
            }
        }

        Findings.none(findings);
    }

    @ParameterizedTest
    @EnumSource(From.class)
    void no_kind_of_page_breaks_a_rule_or_talks_to_anybody(From from) {
        List<String> findings = new ArrayList<>();
        for (String language : RealSite.SITE.languages()) {
            findings.addAll(problems(from, KINDS.in(language), reader(language)));
        }
        List<String> neutral = KINDS.neutral();
        findings.addAll(problems(from, from == From.HOST ? neutral : without404(neutral), STRANGER));

        Findings.none(findings);
    }

    @ParameterizedTest
    @EnumSource(From.class)
    void all_content_can_be_read_without_scripts(From from) {
        List<String> findings = new ArrayList<>();
        for (String language : RealSite.SITE.languages()) {
            try (Visit visit = Chromium.visit(from.site(), reader(language).withoutScripts())) {
                for (String address : KINDS.in(language)) {
                    unreadable(visit.open(from.page(address))).forEach(text -> findings.add(address + ": " + text));
                }
                findings.addAll(visit.problems());
            }
        }

        Findings.none(findings);
    }

    @Test
    void no_kind_of_page_is_wider_than_a_phone() {
        PageKinds longest = PageKinds.longest(RealSite.SITE);
        List<String> findings = new ArrayList<>();
        for (String language : RealSite.SITE.languages()) {
            try (Visit visit = Chromium.visit(From.HOST.site(), reader(language).onPhone())) {
                for (String address : longest.in(language)) {
                    String wide = widest(visit.open(address));
                    if (!wide.isEmpty()) {
                        findings.add(address + ": " + wide);
                    }
                }
            }
        }

        Findings.none(findings);
    }

    private static List<String> barriers(List<String> addresses, Reader reader) {
        assertFalse(addresses.isEmpty());
        try (Visit visit = Chromium.visit(From.HOST.site(), reader)) {
            return addresses.stream()
                    .flatMap(address -> Axe.violations(shorten(visit.open(address))).stream()
                            .map(barrier -> address + " " + reader.width() + ": " + barrier))
                    .toList();
        }
    }

    /** Every page is judged in full in the light scheme; then in the dark one by what a change of colours can break. */
    private static List<String> barriersInBothSchemes(List<String> addresses, Reader reader) {
        assertFalse(addresses.isEmpty());
        List<String> findings = new ArrayList<>();
        try (Visit visit = Chromium.visit(From.HOST.site(), reader)) {
            for (String address : addresses) {
                Page page = shorten(visit.open(address));
                Axe.violations(page).forEach(barrier -> findings.add(address + ": " + barrier));
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
                Axe.violationsOfColour(page).forEach(barrier -> findings.add(address + " dark: " + barrier));
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
            }
        }
        return findings;
    }

    /** Takes out what is like its neighbours: of a list of a thousand links axe would judge every one, for seconds. */
    private static Page shorten(Page page) {
        page.evaluate("""
                () => {
                  for (const list of document.querySelectorAll('ul, ol, tbody, select'))
                    [...list.children].slice(8).forEach(child => child.id || child.remove());
                }
                """);
        return page;
    }

    private static List<String> problems(From from, List<String> addresses, Reader reader) {
        try (Visit visit = Chromium.visit(from.site(), reader)) {
            addresses.forEach(address -> visit.open(from.page(address)));
            return visit.problems();
        }
    }

    /** Its addresses begin at the host, so on a disk it does not belong to the site. */
    private static List<String> without404(List<String> addresses) {
        return addresses.stream().filter(address -> !address.equals("404.html")).toList();
    }

    /** Texts of the main part that are not on the screen, nor in a closed part that opens by itself. */
    private static Stream<String> unreadable(Page page) {
        Object texts = page.evaluate("""
                () => {
                  const hidden = [];
                  const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
                  while (walker.nextNode()) {
                    const text = walker.currentNode;
                    const element = text.parentElement;
                    const scripted = element.closest('form.choosers[hidden], [data-sheet][hidden], [hidden]:has(#raw), #answer[hidden]');
                    const closed = element.closest('details:not([open])');
                    const folded = closed && !element.closest('summary');
                    if (text.data.trim() && !scripted && !folded && !element.closest('svg')
                        && !element.checkVisibility({visibilityProperty: true, opacityProperty: true}))
                      hidden.push(text.data.trim());
                  }
                  for (const control of document.querySelectorAll('form.choosers, button.copy, button.theme'))
                    if (control.checkVisibility()) hidden.push('without scripts useless: ' + control.className);
                  return hidden.join('\\n');
                }
                """);
        return texts.toString().lines();
    }

    /** The outermost element that sticks out of the window and does not scroll by itself; empty when all fit. */
    private static String widest(Page page) {
        return (String) page.evaluate("""
                () => {
                  if (document.documentElement.scrollWidth <= innerWidth) return '';
                  const out = [...document.querySelectorAll('main *')].find(e => e.getBoundingClientRect().right > innerWidth
                    && !e.parentElement.closest('pre, .table'));
                  return `${document.documentElement.scrollWidth} pixels wide: ${out?.outerHTML.slice(0, 200)}`;
                }
                """);
    }

    private static Reader reader(String language) {
        return READERS.getOrDefault(language, Reader.ENGLISH);
    }
}
