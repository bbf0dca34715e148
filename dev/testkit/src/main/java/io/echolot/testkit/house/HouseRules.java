package io.echolot.testkit.house;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.Timer;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;

/**
 * What holds for the main code of every service and library. Exceptions are named, and each name
 * must still be one: so their lists can only shrink.
 */
public final class HouseRules {

  private final String root;
  private final JavaClasses classes;

  /**
   * Those of a service or library.
   *
   * @param root its packages, e.g. {@code io.echolot.metrics}
   */
  public HouseRules(String root) {
    this.root = root;
    this.classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(root);
  }

  /** What is looked at; to read it takes seconds, so a module's own rules look at the same. */
  public JavaClasses classes() {
    return classes;
  }

  /** No two packages need each other, be it by others. */
  public void formNoCycle() {
    slices().matching(root + ".(**)").should().beFreeOfCycles().check(classes);
  }

  /** Topics are read and written by channels, but for those classes. */
  public void useNoClientsOfKafkaBut(Set<String> named) {
    assertThat(those(uses(KafkaConsumer.class.getName()).or(uses(KafkaProducer.class.getName()))))
        .as("classes with clients of their own in " + root)
        .isEqualTo(named);
  }

  /** Whoever needs rows asks Hibernate Reactive. */
  public void useNoDataSource() {
    assertThat(
            those(
                one ->
                    one.getDirectDependenciesFromSelf().stream()
                        .map(needed -> needed.getTargetClass().getPackageName())
                        .anyMatch(name -> name.startsWith("javax.sql"))))
        .as("classes that need javax.sql in " + root)
        .isEmpty();
  }

  /**
   * Work has the threads of Quarkus, and what is periodic is scheduled by it.
   *
   * @param named the classes that have threads of their own, each with the reason
   */
  public void makeNoThreadsBut(Map<String, String> named) {
    assertThat(those(HouseRules::makesThreads))
        .as("classes with threads of their own in " + root)
        .isEqualTo(named.keySet());
  }

  private static boolean makesThreads(JavaClass one) {
    return one.getConstructorCallsFromSelf().stream()
            .map(call -> call.getTargetOwner())
            .anyMatch(
                made ->
                    made.isAssignableTo(Thread.class)
                        || made.isAssignableTo(Timer.class)
                        || made.isAssignableTo(Executor.class))
        || one.getMethodCallsFromSelf().stream().anyMatch(HouseRules::makesThreads);
  }

  private static boolean makesThreads(JavaMethodCall call) {
    JavaClass owner = call.getTargetOwner();
    return owner.isEquivalentTo(Executors.class)
        || owner.isEquivalentTo(Thread.class)
            && Set.of("ofPlatform", "ofVirtual", "startVirtualThread").contains(call.getName());
  }

  private static Predicate<JavaClass> uses(String name) {
    return one ->
        one.getDirectDependenciesFromSelf().stream()
            .anyMatch(needed -> needed.getTargetClass().getName().equals(name));
  }

  /** Their names, those of their files for what is nested. */
  private Set<String> those(Predicate<JavaClass> which) {
    return classes.stream()
        .filter(which)
        .map(HouseRules::outermost)
        .map(JavaClass::getSimpleName)
        .collect(Collectors.toSet());
  }

  private static JavaClass outermost(JavaClass one) {
    return one.getEnclosingClass().map(HouseRules::outermost).orElse(one);
  }
}
