// Package places holds the names that open datelines: cities, countries and regions
// of the world, and news agencies. Names come in as pages print them, in any
// language and script; what they are known to be goes out. The lists of places are kept as
// a table too, those of agencies are made into tables when they are first needed. All
// functions are safe for concurrent use.
//
//	places.go      what a place is, and its list in Latin letters
//	scripts.go     places in other letters
//	agencies.go    which agencies sign datelines, bylines, CJK text
//	agencylist.go  the one list of agencies
//	stations.go    call signs of broadcasters, addresses of sites
package places
