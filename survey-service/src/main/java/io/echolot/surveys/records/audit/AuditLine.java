package io.echolot.surveys.records.audit;

/** An entry with whose log it belongs to. */
record AuditLine(String tenant, AuditEntry entry) {}
