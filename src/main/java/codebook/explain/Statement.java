package codebook.explain;

/**
 * A piece of a reading that speaks of one thing: a reply with all its lines, a line of a log, a paragraph.
 *
 * @param command the command that it answers; empty if the text does not show it
 * @param log whether it is a line of a log
 * @param report whether it speaks of one recipient in a delivery status notification
 */
record Statement(Reading text, int from, int to, String command, boolean log, boolean report) {}
