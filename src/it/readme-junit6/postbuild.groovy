// A build without tests passes too.
assert new File(basedir, 'target/surefire-reports/TEST-OrderTest.xml').exists() : "the README's test was not run"
