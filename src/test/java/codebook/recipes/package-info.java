/** Mail servers and mail programs, each with what its recipe on the site says, running for a moment on this machine alone. */
package codebook.recipes;
