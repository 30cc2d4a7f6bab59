package no.tverrlag.privacy;

class SealedJsonInMemoryTest implements SealedJsonContract {
    private final SubjectKeys keys = new KeysInMemory();

    @Override
    public SubjectKeys keys() {
        return keys;
    }
}
