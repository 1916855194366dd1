// Does what a reader of docs/kafka.md and docs/elasticsearch.md does: adds the dependencies of their tables to the pom of README.md.
def documented = ['kafka', 'elasticsearch'].collectMany { page ->
    def text = new File(root, "docs/${page}.md").getText('UTF-8')
    def table = (text =~ /(?s)## What to add to your project(.*?)\n## /)
    assert table.find() : "docs/${page}.md has no section on what to add"
    table.group(1).readLines()
            .findAll { it.startsWith('| `') && !it.contains('<type>') }
            .collectMany { (it =~ /`([\w.-]+):([\w.-]+):([\w.-]+)`/).collect { found -> found.tail() } }
}.unique()

def dependencies = documented.collect { group, artifact, version -> """\
    <dependency>
      <groupId>$group</groupId>
      <artifactId>$artifact</artifactId>
      <version>$version</version>
      <scope>test</scope>
    </dependency>
""" }.join('')

def readme = (new File(root, 'README.md').getText('UTF-8') =~ /(?s)```xml\n(.*?)```/)
assert readme.find() : 'README.md has no pom'
new File(basedir, 'pom.xml')
        .setText(readme.group(1).replace('  </dependencies>\n', dependencies + '  </dependencies>\n'), 'UTF-8')
