package io.echolot.surveys.records.export.format;

import io.echolot.surveys.records.export.column.Column;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.DelegatingPositionOutputStream;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;

/**
 * Writes a file of Apache Parquet to a stream, which stays open. In memory is one group of rows;
 * where the groups stand comes last, so what isn't closed can't be read.
 */
final class ParquetFile {

  /** A group of rows in bytes; readers like larger ones, but several exports share the memory. */
  private static final int GROUP_BYTES = 4 << 20;

  private static final int PAGE_BYTES = 64 << 10;

  private final OutputStream out;
  private final ParquetWriter<Object[]> writer;

  /**
   * Begins a file.
   *
   * @param columns the cells of a row, in their order
   */
  ParquetFile(OutputStream out, List<Column> columns) throws IOException {
    this.out = out;
    this.writer =
        new Builder(out, columns)
            .withConf(new PlainParquetConfiguration())
            .withCompressionCodec(CompressionCodecName.LZ4_RAW)
            .withRowGroupSize((long) GROUP_BYTES)
            .withPageSize(PAGE_BYTES)
            .build();
  }

  /** Writes a row, whose cells have their columns' types; null for an empty one. */
  void write(Object[] cells) throws IOException {
    writer.write(cells);
  }

  void close() throws IOException {
    writer.close();
    out.flush();
  }

  private static final class Builder extends ParquetWriter.Builder<Object[], Builder> {

    private final List<Column> columns;

    Builder(OutputStream out, List<Column> columns) {
      super(new Output(out));
      this.columns = columns;
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    protected WriteSupport<Object[]> getWriteSupport(ParquetConfiguration configuration) {
      return new ParquetRecords(columns);
    }

    @Override
    @SuppressWarnings("deprecation")
    protected WriteSupport<Object[]> getWriteSupport(org.apache.hadoop.conf.Configuration ignored) {
      return new ParquetRecords(columns);
    }
  }

  private record Output(OutputStream out) implements OutputFile {

    @Override
    public PositionOutputStream create(long blockSize) {
      return new Counted(out);
    }

    @Override
    public PositionOutputStream createOrOverwrite(long blockSize) {
      return new Counted(out);
    }

    @Override
    public boolean supportsBlockSize() {
      return false;
    }

    @Override
    public long defaultBlockSize() {
      return 0;
    }
  }

  private static final class Counted extends DelegatingPositionOutputStream {

    private final OutputStream out;
    private long position;

    Counted(OutputStream out) {
      super(out);
      this.out = out;
    }

    @Override
    public long getPos() {
      return position;
    }

    @Override
    public void write(int octet) throws IOException {
      out.write(octet);
      position++;
    }

    @Override
    public void write(byte[] bytes) throws IOException {
      write(bytes, 0, bytes.length);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
      position += length;
    }

    @Override
    public void close() {
      // The stream is the caller's.
    }
  }
}
