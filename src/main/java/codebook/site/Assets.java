package codebook.site;

import java.nio.charset.StandardCharsets;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
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
    private final Map<String, Lazy<OutputFile>> later = new TreeMap<>();

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
        OutputFile file = file(name, bytes);
        addresses.put(name, "/" + file.path());
        files.add(file);
    }

    /** Adds a file that is made when its address or its contents are asked for. */
    public void addLater(String name, Supplier<byte[]> maker) {
        later.put(name, new Lazy<>(() -> file(name, maker.get())));
    }

    private static OutputFile file(String name, byte[] bytes) {
        return new OutputFile(beginning(name) + fingerprint(bytes) + name.substring(name.lastIndexOf('.')), bytes);
    }

    /** What the path of an asset begins with, whatever its contents. */
    private static String beginning(String name) {
        return "assets/" + name.substring(0, name.lastIndexOf('.') + 1);
    }

    /** All addresses by plain name. To ask for one is enough to have its file made. */
    public Map<String, String> addresses() {
        return new Addresses();
    }

    public void addTo(Outputs site) {
        files.forEach(site::add);
        later.forEach((name, file) ->
                site.addFolder(beginning(name), () -> Map.of(file.get().path(), file.get()::bytes)));
    }

    private final class Addresses extends AbstractMap<String, String> {

        @Override
        public String get(Object name) {
            Lazy<OutputFile> file = later.get(name);
            return file == null ? addresses.get(name) : "/" + file.get().path();
        }

        @Override
        public boolean containsKey(Object name) {
            return addresses.containsKey(name) || later.containsKey(name);
        }

        @Override
        public Set<Entry<String, String>> entrySet() {
            Map<String, String> all = new TreeMap<>(addresses);
            later.keySet().forEach(name -> all.put(name, get(name)));
            return Collections.unmodifiableMap(all).entrySet();
        }
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
