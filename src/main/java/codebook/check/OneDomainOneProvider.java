package codebook.check;

import codebook.model.Diagnostics;
import codebook.model.Provider;
import java.util.HashMap;
import java.util.Map;

/** The mail of a domain is with one provider: its readers are given that one's settings. */
final class OneDomainOneProvider implements Rule {

    @Override
    public void check(Subject subject, Diagnostics diagnostics) {
        Map<String, Provider> owners = new HashMap<>();
        for (Provider provider : subject.catalog().providers()) {
            for (String domain : provider.domains()) {
                Provider first = owners.putIfAbsent(domain, provider);
                if (first != null) {
                    diagnostics.error(
                            "one-domain",
                            provider.head().at(),
                            "the mail domain " + domain + " already belongs to " + first.id() + " ("
                                    + first.head().at() + ")",
                            "leave it with the one that keeps its mailboxes");
                }
            }
        }
    }
}
