package org.parley.tests.authorisation;

import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.parley.tests.architecture.ProductClasses;

/** The types of frames that the product really serves, as its dispatcher finds them: those of the handlers, and auth. */
final class FrameTypes {

    private static final String HANDLER = "org.parley.web.realtime.FrameHandler";
    private static final String AUTHENTICATION = "org.parley.web.realtime.Authentication";

    private FrameTypes() {}

    static List<String> all() {
        try {
            List<String> types = new ArrayList<>();
            Field auth = Class.forName(AUTHENTICATION).getDeclaredField("TYPE");
            auth.setAccessible(true);
            types.add((String) auth.get(null));
            for (JavaClass handler : ProductClasses.all()) {
                if (handler.isAssignableTo(HANDLER) && !handler.isInterface()) {
                    types.add(typeOf(handler.reflect()));
                }
            }
            return types;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The frame types are not to be found as they used to be", e);
        }
    }

    private static String typeOf(Class<?> handler) throws ReflectiveOperationException {
        Constructor<?> constructor = handler.getDeclaredConstructor();
        constructor.setAccessible(true);
        Method type = Class.forName(HANDLER).getDeclaredMethod("type");
        type.setAccessible(true);
        return (String) type.invoke(constructor.newInstance());
    }
}
