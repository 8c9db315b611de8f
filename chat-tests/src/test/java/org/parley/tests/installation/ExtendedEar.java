package org.parley.tests.installation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** The application with a JAR of somebody else in it, put there as docs/extending.md says. */
final class ExtendedEar {

    private static final String DESCRIPTOR = "META-INF/application.xml";
    private static final String BEANS =
            "<beans xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"4.0\" bean-discovery-mode=\"annotated\"/>";

    private ExtendedEar() {}

    /** Copies the application and adds a JAR with these classes. */
    static Path make(Path application, Path copy, Class<?>... types) throws IOException {
        Files.createDirectories(copy.getParent());
        Files.copy(application, copy, StandardCopyOption.REPLACE_EXISTING);
        try (FileSystem ear = FileSystems.newFileSystem(copy)) {
            Files.write(ear.getPath("my-filter.jar"), jar(types));
            Path descriptor = ear.getPath(DESCRIPTOR);
            String modules = Files.readString(descriptor)
                    .replaceFirst("<module>", "<module><ejb>my-filter.jar</ejb></module>\n  <module>");
            Files.writeString(descriptor, modules);
        }
        return copy;
    }

    private static byte[] jar(Class<?>... types) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes)) {
            jar.putNextEntry(new JarEntry("META-INF/beans.xml"));
            jar.write(BEANS.getBytes(StandardCharsets.UTF_8));
            for (Class<?> type : types) {
                String name = type.getName().replace('.', '/') + ".class";
                jar.putNextEntry(new JarEntry(name));
                try (InputStream compiled = type.getClassLoader().getResourceAsStream(name)) {
                    compiled.transferTo(jar);
                }
            }
        }
        return bytes.toByteArray();
    }
}
