package io.echolot.surveys.records.export.format;

import io.echolot.surveys.records.export.column.Column;
import java.util.List;
import java.util.Map;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/** A table's rows as records of Parquet, with each cell in the form of its column's type. */
final class ParquetRecords extends WriteSupport<Object[]> {

  private final MessageType schema;
  private RecordConsumer consumer;

  ParquetRecords(List<Column> columns) {
    this.schema =
        new MessageType("responses", columns.stream().map(ParquetRecords::field).toList());
  }

  private static Type field(Column column) {
    return switch (column.type()) {
      case TEXT ->
          Types.optional(PrimitiveTypeName.BINARY)
              .as(LogicalTypeAnnotation.stringType())
              .named(column.name());
      case WHOLE -> Types.optional(PrimitiveTypeName.INT64).named(column.name());
      case NUMBER -> Types.optional(PrimitiveTypeName.DOUBLE).named(column.name());
      case TIME ->
          Types.optional(PrimitiveTypeName.INT64)
              .as(LogicalTypeAnnotation.timestampType(true, TimeUnit.MICROS))
              .named(column.name());
      case DATE ->
          Types.optional(PrimitiveTypeName.INT32)
              .as(LogicalTypeAnnotation.dateType())
              .named(column.name());
      case FLAG -> Types.optional(PrimitiveTypeName.BOOLEAN).named(column.name());
      case LIST ->
          Types.optionalList()
              .requiredElement(PrimitiveTypeName.BINARY)
              .as(LogicalTypeAnnotation.stringType())
              .named(column.name());
    };
  }

  @Override
  public WriteContext init(ParquetConfiguration configuration) {
    return new WriteContext(schema, Map.of());
  }

  @Override
  @SuppressWarnings("deprecation")
  public WriteContext init(org.apache.hadoop.conf.Configuration configuration) {
    return new WriteContext(schema, Map.of());
  }

  @Override
  public void prepareForWrite(RecordConsumer recordConsumer) {
    consumer = recordConsumer;
  }

  @Override
  public void write(Object[] cells) {
    consumer.startMessage();
    for (int i = 0; i < cells.length; i++) {
      if (cells[i] != null) {
        String name = schema.getFieldName(i);
        consumer.startField(name, i);
        value(cells[i]);
        consumer.endField(name, i);
      }
    }
    consumer.endMessage();
  }

  private void value(Object cell) {
    if (cell instanceof Long number) {
      consumer.addLong(number);
    } else if (cell instanceof Integer number) {
      consumer.addInteger(number);
    } else if (cell instanceof Double number) {
      consumer.addDouble(number);
    } else if (cell instanceof Boolean flag) {
      consumer.addBoolean(flag);
    } else if (cell instanceof List<?> texts) {
      list(texts);
    } else {
      consumer.addBinary(Binary.fromString((String) cell));
    }
  }

  /** The three levels that Parquet's specification has for lists. */
  private void list(List<?> texts) {
    consumer.startGroup();
    if (!texts.isEmpty()) {
      consumer.startField("list", 0);
      for (Object text : texts) {
        consumer.startGroup();
        consumer.startField("element", 0);
        consumer.addBinary(Binary.fromString((String) text));
        consumer.endField("element", 0);
        consumer.endGroup();
      }
      consumer.endField("list", 0);
    }
    consumer.endGroup();
  }
}
