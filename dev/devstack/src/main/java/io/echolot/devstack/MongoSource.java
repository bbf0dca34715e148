package io.echolot.devstack;

import java.io.IOException;
import java.util.Optional;

/** From where a {@code mongod} can be had. */
interface MongoSource {

  /** The one that is there already; empty if it would have to be fetched. */
  Optional<MongoProgram> present();

  /**
   * Fetches it and keeps it in the cache.
   *
   * @throws IOException if it can't be had; the message is for people
   */
  MongoProgram fetch() throws IOException;
}
