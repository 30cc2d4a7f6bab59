package no.tverrlag.embedded.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * One of the journal's two files: a header and then records, each with a number and a checksum.
 *
 * <p>The file is filled beforehand and used again and again, so that a write changes only the
 * file's content and is soon on disk. Reading ends at the first record that is not whole or whose
 * number is not above the one before: what lies behind it is left over from an earlier use.
 */
final class JournalFile implements AutoCloseable {

    /** The size up to which a file is filled beforehand. */
    static final int FILLED = 8 * 1024 * 1024;

    private static final long MAGIC = 0x7476_6c67_6a6e_6c31L;
    private static final int HEADER = 2 * Long.BYTES + Integer.BYTES;
    static final int RECORD_HEADER = 2 * Integer.BYTES + Long.BYTES;
    private static final int FILL_STEP = 1024 * 1024;

    private final FileChannel channel;
    private long end;

    private JournalFile(FileChannel channel) {
        this.channel = channel;
    }

    static JournalFile open(Path path) throws IOException {
        FileChannel channel =
                FileChannel.open(
                        path,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        return new JournalFile(channel);
    }

    /** What a reader does with a record. */
    interface Reader {
        void record(long number, ByteBuffer changes);
    }

    /** The lowest number the records of this use can have; above all others if it has none. */
    long firstNumber() throws IOException {
        ByteBuffer header = read(0, HEADER);
        if (header.remaining() < HEADER || header.getLong() != MAGIC) {
            return Long.MAX_VALUE;
        }
        long first = header.getLong();
        return header.getInt() == checksum(first, ByteBuffer.allocate(0)) ? first : Long.MAX_VALUE;
    }

    /** Reads the records that are whole, in order. */
    void read(Reader reader) throws IOException {
        long number = firstNumber() - 1;
        long at = HEADER;
        while (true) {
            ByteBuffer header = read(at, RECORD_HEADER);
            if (header.remaining() < RECORD_HEADER) {
                return;
            }
            int size = header.getInt();
            int checksum = header.getInt();
            long next = header.getLong();
            if (next <= number || size <= 0 || at + RECORD_HEADER + size > channel.size()) {
                return;
            }
            ByteBuffer changes = read(at + RECORD_HEADER, size);
            if (checksum(next, changes.duplicate()) != checksum) {
                return;
            }
            reader.record(next, changes);
            number = next;
            at += RECORD_HEADER + size;
        }
    }

    /** Starts a new use; what the file had is gone. */
    void restart(long firstNumber) throws IOException {
        fill();
        ByteBuffer header = ByteBuffer.allocate(HEADER).putLong(MAGIC).putLong(firstNumber);
        header.putInt(checksum(firstNumber, ByteBuffer.allocate(0))).flip();
        end = 0;
        write(header);
        channel.force(false);
    }

    /** Writes records and returns when they are on disk. */
    void append(List<ByteBuffer> records) throws IOException {
        for (ByteBuffer record : records) {
            write(record);
        }
        channel.force(false);
    }

    long size() {
        return end - HEADER;
    }

    /**
     * Makes a record where the changes stand.
     *
     * @param bytes room for the header, then the changes up to {@code end}
     */
    static ByteBuffer record(long number, byte[] bytes, int end) {
        int size = end - RECORD_HEADER;
        int checksum = checksum(number, ByteBuffer.wrap(bytes, RECORD_HEADER, size));
        return ByteBuffer.wrap(bytes, 0, end)
                .putInt(size)
                .putInt(checksum)
                .putLong(number)
                .rewind();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private void fill() throws IOException {
        for (long at = channel.size(); at < FILLED; at += FILL_STEP) {
            channel.write(ByteBuffer.allocate(FILL_STEP), at);
        }
    }

    private void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            end += channel.write(bytes, end);
        }
    }

    private ByteBuffer read(long at, int size) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(size);
        int more = 0;
        while (bytes.hasRemaining() && more >= 0) {
            more = channel.read(bytes, at + bytes.position());
        }
        return bytes.flip();
    }

    private static int checksum(long number, ByteBuffer changes) {
        CRC32C checksum = new CRC32C();
        checksum.update(ByteBuffer.allocate(Long.BYTES).putLong(number).flip());
        checksum.update(changes);
        return (int) checksum.getValue();
    }
}
