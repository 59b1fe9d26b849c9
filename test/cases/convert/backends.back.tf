# Another company's.
terraform {
  backend "s3" {
    bucket = "state"
    key    = "ml.tfstate"
  }
}
