package codebook.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;

/**
 * Who looks at the site, and through what: {@code Reader.RUSSIAN.dark().onPhone()}.
 *
 * @param locale the language of the browser, as {@code navigator.language} and {@code Accept-Language} give it
 * @param zone the time zone of the browser
 * @param scheme light or dark
 * @param scripts whether JavaScript runs
 * @param width of the window, in CSS pixels
 * @param height of the window, in CSS pixels
 */
public record Reader(String locale, String zone, ColorScheme scheme, boolean scripts, int width, int height) {

    public static final Reader ENGLISH = new Reader("en-US", "America/New_York", ColorScheme.LIGHT, true, 1280, 800);
    public static final Reader RUSSIAN = new Reader("ru-RU", "Europe/Moscow", ColorScheme.LIGHT, true, 1280, 800);

    public Reader dark() {
        return new Reader(locale, zone, ColorScheme.DARK, scripts, width, height);
    }

    public Reader withoutScripts() {
        return new Reader(locale, zone, scheme, false, width, height);
    }

    /** The narrowest window in common use. */
    public Reader onPhone() {
        return in(360, 740);
    }

    public Reader in(int width, int height) {
        return new Reader(locale, zone, scheme, scripts, width, height);
    }

    Browser.NewContextOptions options() {
        return new Browser.NewContextOptions()
                .setLocale(locale)
                .setTimezoneId(zone)
                .setColorScheme(scheme)
                .setJavaScriptEnabled(scripts)
                .setViewportSize(width, height);
    }
}
