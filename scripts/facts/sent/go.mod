module sent

go 1.24
