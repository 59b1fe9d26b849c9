module acceptance

go 1.21
