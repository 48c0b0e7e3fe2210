package codebook.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What every entry has.
 *
 * @param id who it is
 * @param at the start of its file, or of its item in a file of several
 * @param title what a person would call it
 * @param summary one plain sentence
 * @param reviewed the day on which its facts were last checked; null where a kind has no such day
 * @param sources where its facts come from
 * @param keywords other words by which people look for it, by language tag
 * @param texts every text of the entry, in the order of the file
 * @param refs every reference of the entry outside its texts, in the order of the file
 */
public record Head(
        EntryId id,
        Position at,
        Text title,
        Text summary,
        @Nullable LocalDate reviewed,
        List<Citation> sources,
        Map<String, List<String>> keywords,
        List<Text> texts,
        List<Ref> refs) {

    public Head {
        sources = List.copyOf(sources);
        keywords = Map.copyOf(keywords);
        texts = List.copyOf(texts);
        refs = List.copyOf(refs);
    }
}
