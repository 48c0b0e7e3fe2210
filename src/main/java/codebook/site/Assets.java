package codebook.site;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

/**
 * Style sheets, scripts and icons under addresses that change with their contents, so that a host may let browsers keep
 * them for ever. The numbered files of a folder ({@code css/site/10-base.css}, {@code css/site/20-layout.css}) become one
 * file with the folder's name ({@code site.css}), in the order of their names; any other file stays alone.
 */
public final class Assets {

    private static final int FINGERPRINT_LENGTH = 10;

    private final Map<String, String> addresses = new TreeMap<>();
    private final List<OutputFile> files = new ArrayList<>();

    /** @param sources contents by path within the assets folder, sorted */
    public Assets(Map<String, byte[]> sources) {
        Map<String, byte[]> whole = new LinkedHashMap<>();
        Map<String, StringBuilder> bundles = new TreeMap<>();
        new TreeMap<>(sources).forEach((path, bytes) -> {
            String file = path.substring(path.lastIndexOf('/') + 1);
            if (file.matches("[0-9]{2}-.*")) {
                String folder = path.substring(0, path.lastIndexOf('/'));
                String bundle = folder.substring(folder.lastIndexOf('/') + 1) + file.substring(file.lastIndexOf('.'));
                bundles.computeIfAbsent(bundle, name -> new StringBuilder())
                        .append(new String(bytes, StandardCharsets.UTF_8).strip())
                        .append('\n');
            } else {
                whole.put(file, bytes);
            }
        });
        bundles.forEach((name, text) -> whole.put(name, text.toString().getBytes(StandardCharsets.UTF_8)));
        whole.forEach(this::add);
    }

    private void add(String name, byte[] bytes) {
        int dot = name.lastIndexOf('.');
        String path = "assets/" + name.substring(0, dot) + "." + fingerprint(bytes) + name.substring(dot);
        addresses.put(name, "/" + path);
        files.add(new OutputFile(path, bytes));
    }

    /** The address of an asset from the root of the site, by its plain name: {@code site.css}, {@code favicon.svg}. */
    public String address(String name) {
        String address = addresses.get(name);
        if (address == null) {
            throw new IllegalArgumentException("no asset " + name);
        }
        return address;
    }

    /** All addresses by plain name. */
    public Map<String, String> addresses() {
        return Map.copyOf(addresses);
    }

    public List<OutputFile> files() {
        return List.copyOf(files);
    }

    /**
     * A few hex digits that change when the contents do. Two checksums and no cryptographic hash: nobody gains by forging
     * one, and without the JVM's second compiler, as in a build, a hash of everything takes a tenth of the time.
     */
    public static String fingerprint(byte[] bytes) {
        return (hex(new CRC32C(), bytes) + hex(new CRC32(), bytes)).substring(0, FINGERPRINT_LENGTH);
    }

    private static String hex(Checksum checksum, byte[] bytes) {
        checksum.update(bytes);
        return HexFormat.of().toHexDigits((int) checksum.getValue());
    }
}
