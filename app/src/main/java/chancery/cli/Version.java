package chancery.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/// The version of the program, as its jar states it.
final class Version implements IVersionProvider {

    static String number() {
        return Optional.ofNullable(Chancery.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    @Override
    public String[] getVersion() {
        return new String[] {"Chancery " + number(), "Java " + Runtime.version()};
    }
}
