visits=$(cat /tmp/visits 2>/dev/null || echo 0)
visits=$((visits + 1))
echo "$visits" >/tmp/visits
printf 'Content-Type: text/plain\r\n\r\n'
echo "$visits"
