enviroment = "prd"
#~ environment = "prod"
owner = "me"
#~ cidrs = ["10.0.0.0/16"]
cidrs = "10.0.0.0/16"
#-
network = {
  name = "x"
  subnetid = "y"
#~   subnet_id = "y"
}
cidrs = []
#-
