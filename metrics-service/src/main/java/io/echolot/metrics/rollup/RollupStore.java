package io.echolot.metrics.rollup;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import io.echolot.platform.NewestWins;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Cells in MongoDB, as absolute counts. A write carries its offset in the rollups topic and yields
 * to a later one, so a repeated or belated write changes nothing.
 */
@ApplicationScoped
public class RollupStore {

  private static final String ID = "_id";
  private static final String GROUP = "group";
  private static final String TENANT = "tenant";
  private static final String SLOT = "slot";
  private static final String OFFSET = "offset";
  private static final String COUNTS = "counts";
  private static final int BATCH = 5_000;

  private final MongoCollection<Document> collection;
  private final String group;

  public RollupStore(
      MongoClient client,
      @ConfigProperty(name = "quarkus.mongodb.database") String database,
      @ConfigProperty(name = "echolot.consumer-group") String group) {
    this.collection = client.getDatabase(database).getCollection("rollups");
    this.group = group;
  }

  /** Makes sure that the index exists. */
  void ensureIndexes() {
    collection.createIndex(
        Indexes.ascending(GROUP, TENANT, SLOT), new IndexOptions().name("cells"));
  }

  /**
   * A cell's newest counts.
   *
   * @param key the packed cell
   * @param counts the packed counts; null if none are left
   * @param offset where that stands in the rollups topic
   */
  record Written(byte[] key, byte[] counts, long offset) {}

  /** Writes each cell once; {@code cells} holds none twice. */
  void write(Collection<Written> cells) {
    List<WriteModel<Document>> writes = new ArrayList<>(cells.size());
    for (Written cell : cells) {
      writes.add(cell.counts() == null ? deletion(cell) : upsert(cell));
    }
    NewestWins.write(collection, writes);
  }

  private Bson outdated(Written cell) {
    return Filters.and(Filters.eq(ID, id(cell.key())), Filters.lte(OFFSET, cell.offset()));
  }

  private WriteModel<Document> deletion(Written cell) {
    return new DeleteOneModel<>(outdated(cell));
  }

  private WriteModel<Document> upsert(Written written) {
    Cell cell = Packed.cell(written.key());
    return new UpdateOneModel<>(
        outdated(written),
        Updates.combine(
            Updates.set(COUNTS, new Binary(written.counts())),
            Updates.set(OFFSET, written.offset()),
            Updates.setOnInsert(GROUP, group),
            Updates.setOnInsert(TENANT, cell.tenant()),
            Updates.setOnInsert(SLOT, cell.slot())),
        new UpdateOptions().upsert(true));
  }

  private Document id(byte[] key) {
    return new Document(GROUP, group).append("cell", new Binary(key));
  }

  /** Hands every cell of a tenant from slot {@code from} to before {@code to} to {@code each}. */
  public void read(String tenant, int from, int to, Consumer<Rollup> each) {
    collection
        .find(
            Filters.and(
                Filters.eq(GROUP, group),
                Filters.eq(TENANT, tenant),
                Filters.gte(SLOT, from),
                Filters.lt(SLOT, to)))
        .projection(Projections.include(COUNTS))
        .batchSize(BATCH)
        .forEach(document -> each.accept(rollup(document)));
  }

  private static Rollup rollup(Document document) {
    Cell cell = Packed.cell(document.get(ID, Document.class).get("cell", Binary.class).getData());
    Counts counts = Packed.counts(document.get(COUNTS, Binary.class).getData());
    return new Rollup(cell.slot(), cell.dimensions(), counts);
  }

  /** The tenants of which there is anything. */
  public List<String> tenants() {
    return collection
        .distinct(TENANT, Filters.eq(GROUP, group), String.class)
        .into(new ArrayList<>());
  }
}
