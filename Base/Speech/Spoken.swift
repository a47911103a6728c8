/// Vietnamese text as it is said aloud.
package enum Spoken {}
