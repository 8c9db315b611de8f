package org.parley.avatar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.problem.Problem;
import org.parley.problem.ProblemException;

class AvatarImageTest {

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif"})
    void what_java_writes_is_recognised_by_its_bytes(String format) throws IOException {
        AvatarImage image = AvatarImage.of(picture(format, 17, 400));
        assertThat(image.contentType()).isEqualTo("image/" + format.replace("jpg", "jpeg"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif"})
    void width_and_height_are_read_and_not_mixed_up(String format) throws IOException {
        assertThat(ImageFormats.header(picture(format, 17, 400)))
                .hasValueSatisfying(header ->
                        assertThat(header.width() + " x " + header.height()).isEqualTo("17 x 400"));
    }

    @ParameterizedTest
    @CsvSource({"png,1025,1", "jpg,1,1025", "gif,1025,1025"})
    void more_pixels_than_allowed_are_refused(String format, int width, int height) throws IOException {
        byte[] picture = picture(format, width, height);
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> AvatarImage.of(picture));
    }

    @Test
    void as_many_pixels_as_allowed_are_welcome() throws IOException {
        assertThat(AvatarImage.of(picture("png", AvatarImage.MAX_SIDE, AvatarImage.MAX_SIDE))
                        .contentType())
                .isEqualTo("image/png");
    }

    @Test
    void a_lossy_webp_is_recognised() {
        // RFC 6386, 9.1: three bytes of frame tag, the start code, 14 bits each of width and height.
        byte[] bytes = webp("VP8 ", 0xD0, 0x01, 0x00, 0x9D, 0x01, 0x2A, 0x03, 0x00, 0x05, 0x00);
        assertThat(ImageFormats.header(bytes)).contains(new ImageHeader("image/webp", 3, 5));
    }

    @Test
    void a_lossless_webp_is_recognised() {
        // RFC 9649, 3.4: 0x2F, then 14 bits of width - 1 and 14 bits of height - 1.
        byte[] bytes = webp("VP8L", 0x2F, 0x02, 0x00, 0x01, 0x00);
        assertThat(ImageFormats.header(bytes)).contains(new ImageHeader("image/webp", 3, 5));
    }

    @Test
    void an_extended_webp_is_recognised() {
        // RFC 9649, 2.7: flags and reserved bits, then 24 bits of width - 1 and of height - 1.
        byte[] bytes = webp("VP8X", 0x10, 0, 0, 0, 0x02, 0, 0, 0x04, 0, 0);
        assertThat(ImageFormats.header(bytes)).contains(new ImageHeader("image/webp", 3, 5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<svg xmlns='http://www.w3.org/2000/svg' width='1' height='1'/>",
                "<?xml version='1.0'?><svg/>",
                "<html><script>alert(1)</script></html>",
                "BM6",
                "GIF8",
                "%PDF-1.7"
            })
    void anything_else_is_refused(String text) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> AvatarImage.of(text.getBytes(StandardCharsets.UTF_8)))
                .satisfies(e -> assertThat(e.problem()).isInstanceOf(Problem.InvalidArgument.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif"})
    void a_header_that_is_cut_off_anywhere_is_refused_and_breaks_nothing(String format) throws IOException {
        byte[] whole = picture(format, 3, 5);
        int needed = 0;
        while (ImageFormats.header(Arrays.copyOf(whole, needed)).isEmpty()) {
            needed++;
        }
        assertThat(needed).isBetween(10, whole.length);
    }

    @Test
    void a_picture_without_pixels_is_refused() throws IOException {
        byte[] bytes = picture("gif", 3, 5);
        Arrays.fill(bytes, 6, 10, (byte) 0);
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> AvatarImage.of(bytes));
    }

    @Test
    void a_png_whose_sides_are_negative_is_refused() throws IOException {
        byte[] bytes = picture("png", 3, 5);
        bytes[16] = (byte) 0xFF;
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> AvatarImage.of(bytes));
    }

    @Test
    void a_jpeg_that_only_says_where_the_next_segment_is_comes_to_an_end() {
        assertThat(ImageFormats.header(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 0}))
                .isEqualTo(Optional.empty());
    }

    @Test
    void more_bytes_than_allowed_are_too_large() throws IOException {
        byte[] bytes = Arrays.copyOf(picture("png", 3, 5), AvatarImage.MAX_BYTES + 1);
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> AvatarImage.of(bytes))
                .satisfies(e -> assertThat(e.problem()).isInstanceOf(Problem.TooLarge.class));
        assertThat(AvatarImage.of(Arrays.copyOf(bytes, AvatarImage.MAX_BYTES)).contentType())
                .isEqualTo("image/png");
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        assertThat(ImageIO.write(image, format, bytes)).isTrue();
        return bytes.toByteArray();
    }

    private static byte[] webp(String chunk, int... payload) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("RIFF\0\0\0\0WEBP".getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(chunk.getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(new byte[4]); // the length, which nobody needs
        for (int value : payload) {
            bytes.write(value);
        }
        return bytes.toByteArray();
    }
}
