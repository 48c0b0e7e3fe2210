package codebook.whole;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** What a first visit costs: a page with its style sheets and scripts, compressed as hosts do. */
class WeightIT {

    private static final int HOME = 15_000;
    private static final int CODE = 30 * 1024;
    private static final int ANY_CODE = 40 * 1024;
    private static final int PERMALINK = 6 * 1024;

    private final BuiltSite site = RealSite.SITE;

    @Test
    void the_home_page_is_light(TestReporter reporter) {
        for (String language : site.languages()) {
            weigh(language + "/index.html", HOME, reporter);
        }
    }

    @Test
    void the_fullest_code_page_is_light(TestReporter reporter) {
        for (String language : site.languages()) {
            weigh(language + "/smtp/530/index.html", CODE, reporter);
        }
    }

    /** However many programs there are, and with the choosers at work. */
    @Test
    void no_code_page_is_heavy(TestReporter reporter) {
        for (String path : site.pagePaths()) {
            if (path.matches("[a-z]+/(smtp|ftp)/[0-9.]+/index\\.html")) {
                hold(path, Weight.withChoosers(site, site.page(path)), ANY_CODE, reporter);
            }
        }
    }

    @Test
    void a_permalink_is_lighter_still(TestReporter reporter) {
        weigh("530/index.html", PERMALINK, reporter);
    }

    private void weigh(String path, int limit, TestReporter reporter) {
        hold(path, Weight.of(site, site.page(path)), limit, reporter);
    }

    private static void hold(String path, int weight, int limit, TestReporter reporter) {
        reporter.publishEntry(path, weight + " of " + limit + " bytes");
        assertTrue(weight <= limit, () -> path + " weighs " + weight + " bytes");
    }
}
