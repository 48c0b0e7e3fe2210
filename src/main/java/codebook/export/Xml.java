package codebook.export;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a small XML document, an element a line. */
final class Xml {

    /** What goes between the tags of an element. */
    interface Inside {
        void write() throws XMLStreamException;
    }

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter out;
    private int depth;

    private Xml() throws XMLStreamException {
        out = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
    }

    /** What writes a document. */
    interface Document {
        void write(Xml xml) throws XMLStreamException;
    }

    /** @param doctype the document type declaration; empty for none */
    static String document(String doctype, Document content) {
        try {
            Xml xml = new Xml();
            xml.out.writeStartDocument("UTF-8", "1.0");
            if (!doctype.isEmpty()) {
                xml.out.writeCharacters("\n");
                xml.out.writeDTD(doctype);
            }
            content.write(xml);
            xml.out.writeCharacters("\n");
            xml.out.flush();
            return xml.text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e); // a text in memory takes everything
        }
    }

    /** @param attributes names and values in turn */
    void element(String name, Inside inside, String... attributes) throws XMLStreamException {
        start(name, attributes);
        depth++;
        inside.write();
        depth--;
        newLine();
        out.writeEndElement();
    }

    void text(String name, String text, String... attributes) throws XMLStreamException {
        start(name, attributes);
        out.writeCharacters(text);
        out.writeEndElement();
    }

    void empty(String name) throws XMLStreamException {
        newLine();
        out.writeEmptyElement(name);
    }

    private void start(String name, String... attributes) throws XMLStreamException {
        newLine();
        out.writeStartElement(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }

    private void newLine() throws XMLStreamException {
        out.writeCharacters("\n" + "  ".repeat(depth));
    }
}
