package io.echolot.gateway.page.draw;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.TemplateLocator.TemplateLocation;
import io.quarkus.qute.ValueResolvers;
import io.quarkus.qute.Variant;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The templates in {@code templates/}. What is put into HTML is escaped. Qute's extension for
 * Quarkus would check them while building, but not all its parts are in the registries; so a test
 * draws each.
 */
@ApplicationScoped
public class Templates {

  private final Engine engine =
      Engine.builder()
          .addDefaults()
          .addValueResolver(ValueResolvers.rawResolver())
          .addValueResolver(new ReflectionValueResolver())
          .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
          .addLocator(Templates::locate)
          .strictRendering(true)
          .removeStandaloneLines(true)
          .build();

  /**
   * Draws a page.
   *
   * @param template the file's name
   * @param name what the template calls the view
   * @param view what it shows
   */
  public String draw(String template, String name, Object view) {
    return engine.getTemplate(template).data(name, view).render();
  }

  private static Optional<TemplateLocation> locate(String name) {
    InputStream in = Templates.class.getResourceAsStream("/templates/" + name);
    return in == null ? Optional.empty() : Optional.of(new Located(name, in));
  }

  private record Located(String name, InputStream in) implements TemplateLocation {
    @Override
    public Reader read() {
      return new InputStreamReader(in, StandardCharsets.UTF_8);
    }

    @Override
    public Optional<Variant> getVariant() {
      return Optional.of(
          Variant.forContentType(name.endsWith(".txt") ? Variant.TEXT_PLAIN : Variant.TEXT_HTML));
    }
  }
}
