package codebook.cli;

import java.util.Map;

/** How addresses are printed: where a terminal shows them, so that they can be clicked. */
enum Addresses {
    PLAIN,
    CLICKABLE;

    /** What begins and ends the address behind a text, for terminals: OSC 8, ended by ST. */
    private static final String LINK = "\u001b]8;;";

    private static final String END = "\u001b\\";

    /**
     * How to print to whoever reads the output.
     *
     * @param terminal whether input and output are a terminal; that the output alone is one, the launcher says
     * @param environment tells what the terminal can do: one that is dumb, or an old one of Windows, shows the signs themselves
     */
    static Addresses on(boolean terminal, Map<String, String> environment) {
        boolean shown = terminal || Boolean.getBoolean("codebook.terminal");
        boolean able =
                !environment.getOrDefault("TERM", "dumb").equals("dumb") || environment.containsKey("WT_SESSION");
        return shown && able ? CLICKABLE : PLAIN;
    }

    String print(String address) {
        return this == PLAIN ? address : LINK + address + END + address + LINK + END;
    }
}
