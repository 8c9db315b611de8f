package org.parley.tests.browser;

import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Pictures as people have them: larger than the server takes. */
final class Pictures {

    private static final int WIDTH = 1600; // over the server's limit of 1024
    private static final int HEIGHT = 1200;

    private Pictures() {}

    /** A PNG with a disc in it. */
    static FilePayload large(String name, Color colour) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(colour);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.setColor(Color.WHITE);
        graphics.fillOval(WIDTH / 4, HEIGHT / 8, WIDTH / 2, HEIGHT * 3 / 4);
        graphics.dispose();
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", bytes);
            return new FilePayload(name, "image/png", bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
