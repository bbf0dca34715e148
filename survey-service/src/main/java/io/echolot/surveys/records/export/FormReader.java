package io.echolot.surveys.records.export;

import io.echolot.platform.problem.Problem;
import io.echolot.platform.problem.Problem.Violation;
import io.echolot.surveys.base.TimeZones;
import io.echolot.surveys.records.export.format.CsvForm;
import io.echolot.surveys.records.export.format.Separator;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads of a call's parameters how it wants its table. */
final class FormReader {

  private final ExportFormat format;
  private final List<Violation> violations = new ArrayList<>();

  private FormReader(ExportFormat format) {
    this.format = format;
  }

  /**
   * The form that is asked for.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#INVALID} if a parameter
   *     isn't as it must be, or says what the format can't do
   */
  static CsvForm read(
      ExportFormat format,
      Optional<String> bom,
      Optional<String> guard,
      Optional<String> separator,
      Optional<String> zone) {
    FormReader reader = new FormReader(format);
    CsvForm usual = CsvForm.USUAL;
    CsvForm form =
        new CsvForm(
            reader.separator(separator).orElse(usual.separator()),
            reader.flag("bom", bom).orElse(usual.marked()),
            reader.flag("guard", guard).orElse(usual.guarded()),
            reader.zone(zone).orElse(usual.zone()));
    if (!reader.violations.isEmpty()) {
      throw Problem.INVALID.because("", reader.violations);
    }
    return form;
  }

  private Optional<Separator> separator(Optional<String> text) {
    if (text.isPresent() && format != ExportFormat.CSV) {
      violations.add(new Violation("separator", "is for csv"));
      return Optional.empty();
    }
    Optional<Separator> separator = text.flatMap(Separator::of);
    if (text.isPresent() && separator.isEmpty()) {
      violations.add(
          new Violation("separator", "must be one of " + String.join(", ", Separator.names())));
    }
    return separator;
  }

  private Optional<Boolean> flag(String field, Optional<String> text) {
    if (text.isPresent() && !List.of("true", "false").contains(text.get())) {
      violations.add(new Violation(field, "must be true or false"));
    }
    return text.map(Boolean::parseBoolean);
  }

  private Optional<ZoneId> zone(Optional<String> name) {
    if (name.isPresent() && format != ExportFormat.CSV && format != ExportFormat.XLSX) {
      violations.add(new Violation("zone", "is for csv and xlsx; others tell times in UTC"));
      return Optional.empty();
    }
    Optional<ZoneId> zone = name.flatMap(TimeZones::find);
    if (name.isPresent() && zone.isEmpty()) {
      violations.add(new Violation("zone", TimeZones.EXPECTED));
    }
    return zone;
  }
}
