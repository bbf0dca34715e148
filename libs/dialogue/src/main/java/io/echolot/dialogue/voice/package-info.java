/** How channels say what the engine wants said: in words alone, or with buttons beside them. */
package io.echolot.dialogue.voice;
