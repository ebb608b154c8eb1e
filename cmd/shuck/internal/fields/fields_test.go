package fields

import (
	"strings"
	"testing"
)

func TestFieldNames(t *testing.T) {
	names := strings.Join(Names(), " ")
	if !strings.HasPrefix(names, "source url requested_url ") || !strings.HasSuffix(names, " warnings extra error") {
		t.Errorf("fields: %s", names)
	}
}
