resource "google_storage_bucket" "data" {
  name       = "data"
  provider   = google.europe
  depends_on = [google_project.data]

  lifecycle {
    ignore_changes = [labels]
  }
}

check "in_the_other_one" {
  data "random_thing" "x" {
    provider = random.other
    name     = random_thing.y.name
  }

  assert {
    condition     = data.random_thing.x.name != ""
    error_message = "It has no name."
  }
}

provider "google" {
  alias = "europe"
}

provider "random" {
  alias = "other"
}
