package io.echolot.metrics.rollup;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import io.echolot.metrics.rollup.cell.Cell;
import io.echolot.metrics.rollup.cell.Packed;
import io.echolot.metrics.rollup.cell.PartitionShare;
import io.echolot.metrics.rollup.cell.Rollup;
import io.echolot.platform.mongo.NewestWins;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Cells in MongoDB, as absolute counts. A document holds what one partition of the log adds to the
 * cells of a survey in one slot, as an answer seldom comes alone; all its changes come from one
 * partition of the rollups topic. It carries the offset up to which it was written, and a write
 * yields to a later one, so a repeated or belated write changes nothing.
 */
@ApplicationScoped
public class RollupStore {

  private static final String ID = "_id";
  private static final String GROUP = "group";
  private static final String TENANT = "tenant";
  private static final String SURVEY = "survey";
  private static final String SLOT = "slot";
  private static final String PARTITION = "partition";
  private static final String OFFSET = "offset";
  private static final String CELLS = "cells";
  private static final int BATCH = 1_000;
  private static final Base64.Encoder NAMES = Base64.getUrlEncoder().withoutPadding();
  private static final Base64.Decoder NAMED = Base64.getUrlDecoder();

  private final MongoCollection<Document> collection;
  private final String group;

  public RollupStore(
      MongoClient client,
      @ConfigProperty(name = "quarkus.mongodb.database") String database,
      @ConfigProperty(name = "echolot.consumer-group") String group) {
    this.collection = client.getDatabase(database).getCollection("cells");
    this.group = group;
  }

  /** Makes sure that the index exists. */
  void ensureIndexes() {
    collection.createIndex(
        Indexes.ascending(GROUP, TENANT, SLOT), new IndexOptions().name("slots"));
  }

  /**
   * A share's new counts.
   *
   * @param share whose they are
   * @param counts the packed counts; null if none are left
   * @param offset where that stands in the rollups topic
   */
  record Change(PartitionShare share, byte[] counts, long offset) {}

  /** What changes of a document, and up to which offset. */
  private static final class Block {
    private final Map<Cell, byte[]> cells = new HashMap<>();
    private long offset;

    private void add(Change change) {
      cells.put(change.share().cell(), change.counts());
      offset = Math.max(offset, change.offset());
    }
  }

  /** Writes changes in the order in which they stand in the topic; of a cell's the last counts. */
  void write(List<Change> changes) {
    Map<Document, Block> blocks = new HashMap<>();
    for (Change change : changes) {
      blocks.computeIfAbsent(id(change.share()), id -> new Block()).add(change);
    }
    List<WriteModel<Document>> writes = new ArrayList<>(blocks.size());
    blocks.forEach((id, block) -> writes.add(update(id, block)));
    NewestWins.write(collection, writes);
  }

  private Document id(PartitionShare share) {
    Cell cell = share.cell();
    return new Document(GROUP, group)
        .append(TENANT, cell.tenant())
        .append(SURVEY, cell.dimensions().survey())
        .append(SLOT, cell.slot())
        .append(PARTITION, share.partition());
  }

  private static WriteModel<Document> update(Document id, Block block) {
    List<Bson> updates = new ArrayList<>(block.cells.size() + 4);
    updates.add(Updates.set(OFFSET, block.offset));
    updates.add(Updates.setOnInsert(GROUP, id.getString(GROUP)));
    updates.add(Updates.setOnInsert(TENANT, id.getString(TENANT)));
    updates.add(Updates.setOnInsert(SLOT, id.getInteger(SLOT)));
    block.cells.forEach(
        (cell, counts) -> {
          String field = CELLS + "." + NAMES.encodeToString(Packed.packed(cell));
          updates.add(
              counts == null ? Updates.unset(field) : Updates.set(field, new Binary(counts)));
        });
    // A document that has no cells any more stays: it knows up to which offset it was written.
    return new UpdateOneModel<>(
        Filters.and(Filters.eq(ID, id), Filters.lte(OFFSET, block.offset)),
        Updates.combine(updates),
        new UpdateOptions().upsert(true));
  }

  /**
   * Hands every cell of a tenant from slot {@code from} to before {@code to} to {@code each}, in as
   * many parts as partitions of the log have added to it.
   */
  public void read(String tenant, int from, int to, Consumer<Rollup> each) {
    collection
        .find(
            Filters.and(
                Filters.eq(GROUP, group),
                Filters.eq(TENANT, tenant),
                Filters.gte(SLOT, from),
                Filters.lt(SLOT, to)))
        .projection(Projections.fields(Projections.include(CELLS), Projections.excludeId()))
        .batchSize(BATCH)
        .forEach(
            document ->
                document
                    .get(CELLS, new Document())
                    .forEach((name, counts) -> each.accept(rollup(name, (Binary) counts))));
  }

  private static Rollup rollup(String name, Binary counts) {
    Cell cell = Packed.cell(NAMED.decode(name));
    return new Rollup(cell.slot(), cell.dimensions(), Packed.counts(counts.getData()));
  }

  /** The tenants of which there is anything, or was. */
  public List<String> tenants() {
    return collection
        .distinct(TENANT, Filters.eq(GROUP, group), String.class)
        .into(new ArrayList<>());
  }
}
