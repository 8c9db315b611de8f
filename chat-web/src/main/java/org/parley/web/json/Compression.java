package org.parley.web.json;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;

/** Compresses what is {@link Compressed} with gzip (RFC 9110, 8.4.1.3), on whatever server. */
@Provider
@Compressed
public class Compression implements WriterInterceptor {

    private static final String GZIP = "gzip";

    /** In bytes: what fits into one packet anyway gains nothing. */
    private static final int WORTHWHILE = 1_400;

    @Context
    private HttpHeaders request;

    @Override
    public void aroundWriteTo(WriterInterceptorContext response) throws IOException {
        response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (!isWelcome()) {
            response.proceed();
            return;
        }
        OutputStream out = response.getOutputStream();
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        response.setOutputStream(plain);
        response.proceed();
        response.setOutputStream(out);
        if (plain.size() < WORTHWHILE) {
            plain.writeTo(out);
            return;
        }
        response.getHeaders().putSingle(HttpHeaders.CONTENT_ENCODING, GZIP);
        response.getHeaders().remove(HttpHeaders.CONTENT_LENGTH);
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            plain.writeTo(zip);
        }
    }

    /** Weights are not looked at: a client that names gzip takes it, unless it says that it does not. */
    private boolean isWelcome() {
        String accepted = request.getHeaderString(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null
                && accepted.contains(GZIP)
                && !accepted.replace(" ", "").contains("gzip;q=0");
    }
}
