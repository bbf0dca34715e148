/** Handing e-mails to mail servers whose names others say. */
package io.echolot.platform.smtp;
