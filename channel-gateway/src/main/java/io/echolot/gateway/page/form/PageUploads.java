package io.echolot.gateway.page.form;

import io.echolot.contracts.ContractsJson;
import io.echolot.gateway.log.Erasures;
import io.echolot.gateway.page.visit.PageProgress;
import io.echolot.gateway.page.visit.Visit;
import io.echolot.gateway.upload.Uploads;
import io.echolot.gateway.upload.base.Upload;
import io.echolot.platform.Ids;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Stores files that came with a form. */
@ApplicationScoped
public class PageUploads {

  private final Uploads files;
  private final Erasures erasures;

  PageUploads(Uploads files, Erasures erasures) {
    this.files = files;
    this.erasures = erasures;
  }

  /**
   * A file of a form.
   *
   * @param name what the device calls it
   * @param type its media type
   * @param content where it lies; the server deletes it after the request
   */
  public record Part(String name, String type, Path content) {}

  /**
   * Stores files as an answer, and gives what the form then says: an object of JSON for each. Fails
   * with the problems of {@link Uploads#store}.
   *
   * @param address from where they came
   */
  public Uni<List<String>> store(
      PageProgress way, String question, List<Part> parts, String address) {
    Visit visit = way.visit();
    erasures.refuse(way.survey().tenant(), visit.id());
    return Multi.createFrom()
        .iterable(parts)
        .onItem()
        .transformToUniAndConcatenate(
            part ->
                files.store(
                    new Upload(
                        way.survey().tenant(),
                        visit.survey(),
                        question,
                        visit.id(),
                        Ids.next().toString(),
                        part.name(),
                        part.type(),
                        address,
                        part.content())))
        .map(file -> new String(ContractsJson.write(file), StandardCharsets.UTF_8))
        .collect()
        .asList();
  }
}
