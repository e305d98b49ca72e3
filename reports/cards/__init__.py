"""Printed cards for people without e-mail: code, picture of the link, what is promised; made on request and kept nowhere."""
