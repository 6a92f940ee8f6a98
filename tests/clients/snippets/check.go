// Checks the code in Go: that gofmt reads it and would leave it as it is, and its types.
//
// go run check.go FILE...
package main

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/format"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"regexp"
	"strings"
)

var packages = []string{"encoding/json", "fmt", "net/http", "strconv", "time"}

func main() {
	files := token.NewFileSet()
	config := types.Config{Importer: importer.ForCompiler(files, "source", nil)}
	failed := 0
	for _, path := range os.Args[1:] {
		if err := check(files, config, path); err != nil {
			fmt.Fprintf(os.Stderr, "%s: %v\n", path, err)
			failed++
		}
	}
	if failed > 0 || len(os.Args) == 1 {
		os.Exit(1)
	}
	fmt.Printf("Go: %d\n", len(os.Args)-1)
}

func check(files *token.FileSet, config types.Config, path string) error {
	code, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	formatted, err := format.Source(code)
	if err != nil {
		return err
	}
	if !bytes.Equal(formatted, code) {
		return fmt.Errorf("gofmt changes it to\n%s", formatted)
	}
	// What goimports would add.
	head := "package snippet\n"
	withoutTexts := regexp.MustCompile("`[^`]*`|\"(\\\\.|[^\"])*\"|//.*").ReplaceAllString(string(code), "")
	for _, name := range packages {
		if regexp.MustCompile(`\b` + name[strings.LastIndex(name, "/")+1:] + `\.`).MatchString(withoutTexts) {
			head += fmt.Sprintf("import %q\n", name)
		}
	}
	file, err := parser.ParseFile(files, path, head+string(code), parser.AllErrors)
	if err != nil {
		return err
	}
	_, err = config.Check("snippet", files, []*ast.File{file}, nil)
	return err
}
