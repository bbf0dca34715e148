package io.echolot.surveys.records.results;

import org.bson.Document;

/** Words of MongoDB's pipelines. */
final class Stages {

  private Stages() {}

  /** A row for each {@code by}, with what is counted of it. */
  static Document group(Document by, Document sums) {
    Document group = doc("_id", by);
    group.putAll(sums);
    return doc("$group", group);
  }

  static Document sum(Object what) {
    return doc("$sum", what);
  }

  static Document doc(String key, Object value) {
    return new Document(key, value);
  }
}
