// Package places holds the names that open datelines: cities, countries and regions
// of the world, and news agencies. Names come in as pages print them, in any
// language and script; what they are known to be goes out. The lists are made into
// tables when they are first needed, and all functions are safe for concurrent use.
package places
