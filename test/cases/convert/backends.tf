terraform {
  # Another company's.
  backend "s3" {
    bucket = "state"
    key    = "ml.tfstate"
  }
}
