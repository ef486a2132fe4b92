package chancery.reference;

/// The one door to the tables. Loaded once, immutable, shared by all threads.
public final class Reference {

    private final Vocabulary vocabulary = new Vocabulary();
    private final StateTable states = new StateTable(vocabulary);
    private final RoleTable roles = new RoleTable(vocabulary);
    private final NameTable names = new NameTable(vocabulary);
    private final TenureTable tenures = new TenureTable(names);
    private final LocationTable locations = new LocationTable(vocabulary);

    private final SectorTable sectors = new SectorTable(vocabulary);
    private final NamesakeTable namesakes = new NamesakeTable();
    private final StateGroupTable stateGroups = new StateGroupTable(vocabulary);

    private static final class Loaded {
        static final Reference TABLES = new Reference();
    }

    private Reference() {}

    public static Reference load() {
        return Loaded.TABLES;
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    public StateTable states() {
        return states;
    }

    public RoleTable roles() {
        return roles;
    }

    public NameTable names() {
        return names;
    }

    public TenureTable tenures() {
        return tenures;
    }

    public SectorTable sectors() {
        return sectors;
    }

    public NamesakeTable namesakes() {
        return namesakes;
    }

    public StateGroupTable stateGroups() {
        return stateGroups;
    }

    public LocationTable locations() {
        return locations;
    }
}
