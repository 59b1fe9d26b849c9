resource "google_storage_bucket" "data" {
  name       = "data"
  provider   = google.europe
  depends_on = [google_project.data]

  lifecycle {
    ignore_changes = [labels]
  }
}
